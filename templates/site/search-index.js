window.accountplanSearch = {{ page.entries|tojson }};
