from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

PRIVATE = frozenset((
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.com", "live.nl", "msn.com", "yahoo.com", "yahoo.nl", "icloud.com", "me.com",
    "mac.com", "aol.com", "gmx.com", "gmx.net", "gmx.de", "web.de", "proton.me", "protonmail.com", "pm.me", "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl",
    "xs4all.nl", "home.nl", "casema.nl", "chello.nl", "hetnet.nl", "zonnet.nl", "quicknet.nl", "telfort.nl", "upcmail.nl", "tele2.nl", "telenet.be", "skynet.be",
))  # fmt: skip
"""Where people have mail at home."""


@rule(code="AP805", severity=Severity.ADVICE)
def private_address(plan: Plan) -> Iterator[Found]:
    """A contact is listed with a private e-mail address

    What it checks
    The `email` of a contact is not with a provider of private e-mail (gmail.com, hotmail.com, ziggo.nl, ...).

    Why it matters
    Plans are read by the whole firm and kept for years. Only business data of their people belong in them.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, email: carla@gmail.com, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, email: c.smit@waterboard.example, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```
    """
    for index, contact in enumerate(plan.account.contacts):
        domain = (contact.email or "").rpartition("@")[2].strip().casefold()
        if domain in PRIVATE:
            yield Found(
                ("contacts", index, "email"),
                say("{domain} is for private e-mail.", domain=domain),
                say("Write the business address of {name}, or leave the key out.", name=contact.label),
            )
