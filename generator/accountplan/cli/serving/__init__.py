"""A local view of the site that follows the plans: built on each save, reloaded by the browser, errors shown in the page."""
