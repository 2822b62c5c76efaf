{% from "macros/listed.html" import listed %}
(window.accountplanRows ??= {})[{{ page.number }}] = {{ listed(page.rows)|packed|tojson }};
