"""The paths of the files of which a workspace has one, from its folder on."""

FIRM, CRITERIA, TIERS, PEOPLE = (f"plans/{name}.yaml" for name in ("firm", "criteria", "tiers", "people"))
