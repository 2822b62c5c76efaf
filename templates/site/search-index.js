(window.accountplanNames ??= {})[{{ page.number }}] = {{ page.entries|tojson }};
