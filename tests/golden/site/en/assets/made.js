window.accountplanMade = "As of 24 November 2026, from 4 plans";
window.accountplanVersion = "2026-11-24-a984f3a";