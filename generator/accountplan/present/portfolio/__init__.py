"""The page about the portfolio as a whole: one question, one module. Every sentence here is true for any portfolio."""
