"""How many days the right report of a link is after the left; older stores are grouped anew, by other rules."""

STATEMENTS = ("ALTER TABLE link ADD COLUMN days INTEGER",)
