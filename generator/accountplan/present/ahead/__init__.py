"""The page about the way from last year's turnover to the firm's target."""
