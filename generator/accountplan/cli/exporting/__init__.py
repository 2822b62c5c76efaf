"""What other programs get: the survey as plain values, what those values are, and the same in JSON, CSV and XLSX."""
