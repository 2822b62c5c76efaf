window.accountplanMade = {{ page.text|tojson }};
window.accountplanVersion = {{ page.version|tojson }};
