{% from "macros/start.html" import at_risk, client, decision, due, gap, since %}
{% set rows = {"risk": at_risk, "late": due, "week": due, "gaps": gap, "changed": since, "decided": decision} %}
{% macro all(list) %}
{% for each in list.rows %}
{% if list.key == "matters" %}{{ client(each, page.year, list.within[loop.index0] or " ") }}
{% else %}{{ rows[list.key](each, list.within[loop.index0] or " ") }}
{% endif %}
{% endfor %}
{% endmacro %}
window.accountplanOverview = {
{% for each in page.lists %}
"{{ each.key }}": {"rest": {{ each.rest|tojson }}, "packed": {{ all(each)|packed|tojson }}}{% if not loop.last %},{% endif %}

{% endfor %}
};
