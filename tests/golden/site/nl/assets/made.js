window.accountplanMade = "Stand van 24 november 2026, uit 4 plannen";
window.accountplanVersion = "2026-11-24-a984f3a";