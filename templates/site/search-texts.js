(window.accountplanTexts ??= []).push(...{{ page.texts|tojson }});
