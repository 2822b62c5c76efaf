window.accountplanMade = {{ page.text|tojson }};
