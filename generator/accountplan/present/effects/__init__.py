"""The page about what our effort brought: per tier and year, per service and client, and what a new client costs."""
