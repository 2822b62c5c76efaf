window.accountplanTrial = {{ page.figures|tojson }};
