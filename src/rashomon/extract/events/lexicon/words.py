"""Nouns in the classes that frames ask for."""

from __future__ import annotations

TALKS = """
    bargaining brainstorming conference consultation conversation dialogue discussion meeting negotiation session
    summit talk
"""
CALLS = "call phone-call videoconference teleconference"
ATTACKS = """
    airstrike ambush assault attack attacks bombardment bombing barrage counterattack counteroffensive incursion
    invasion offensive onslaught raid salvo shelling strike warfare
"""
WEAPONS = """
    artillery blast bomb bomber bullet drone explosion explosive grenade mine missile mortar projectile rocket
    shell
    torpedo warhead
"""
FORCES = """
    aircraft army battalion bomber brigade carrier contingent destroyer division fighter fleet force
    frigate guard jet marine personnel plane platoon police regiment reinforcement soldier squadron submarine tank
    troop unit vessel warplane warship
"""
PEACEKEEPING = "peacekeeper peacekeeping"
OBSERVERS = """
    ambassador attache consul delegation diplomat envoy inspector mediator monitor observer peacekeeper
    representative
"""
MEASURE = """
    ban blockade boycott closure condition control curb curfew embargo emergency limit limitation lockdown measure
    moratorium penalty prohibition quota restriction sanction tariff
"""
AID = """
    aid assistance backing help protection relief shelter support training
"""
GOODS = (
    AID
    + """
    ambulance ammunition arm cash credit dollar donation equipment euro food fund funding goods grant hospital
    kit launcher loan material medicine missile money package plane pound ration scholarship subsidy supply system
    tank team tent vaccine vehicle weapon yen yuan
"""
)
CAPTIVES = """
    activist captive child citizen civilian convict crew detainee dissident fighter hostage inmate journalist
    lawyer
    man member militant national official peacekeeper people person pilot policeman politician prisoner protester
    rebel sailor ship soldier student suspect tanker trooper vessel woman worker
"""
TRUCES = "armistice ceasefire cease-fire pause truce"
POSTS = """
    adviser ambassador chair chief commissioner director envoy governor head judge mediator minister
    negotiator premier
    representative secretary spokesman spokeswoman
"""
DUTIES = "brief duty function mandate portfolio power purview remit responsibility role task"
AGREEMENTS = """
    accord agreement armistice charter communique contract convention covenant deal memorandum pact protocol treaty
    understanding
"""
PROPOSALS = (
    AGREEMENTS
    + """
    amendment appeal bid bill call ceasefire claim compromise cooperation demand idea initiative invitation notion
    offer petition plan possibility proposal request resolution result solution suggestion talk truce ultimatum
"""
)
DEMANDS = "appeal call claim condition demand petition pressure request requirement ultimatum"
INQUIRIES = "audit enquiry inquest inquiry investigation probe"
# Declining to speak is a silence, and to run for an office a choice: neither is an act towards others.
MUTE = """
    answer clarify comment confirm discuss disclose elaborate explain give identify name provide run say specify
"""
SPEAKING = "speak talk"
SUITS = "action case challenge charge claim complaint indictment lawsuit petition proceeding suit"
ACCUSATIONS = "accusation allegation charge claim comment criticism insinuation remark report suggestion"
FIRE = """
    advance aggression airstrike assault attack bombing bombardment campaign crackdown fight fighting fire firing
    hostility offensive operation raid rebellion shelling siege strike violence war
"""
TIES = """
    agreement aid assistance contact cooperation delivery dialogue donation export flight funding import link
    membership payment purchase relation service supply support talk tie trade training
"""
TARGETS = """
    apartment area base block bridge building bus camp car centre center church civilian city compound convoy
    crowd depot district enclave facility factory farm funeral grid harbor harbour home hospital hotel house
    infrastructure market military mosque neighbourhood neighborhood oilfield outpost people plant port position
    refinery region residence residents school settlement ship shelter site soldier station stronghold target
    terminal town train troop truck vehicle vessel village warehouse wedding
"""
TERRITORY = """
    airport area base border bridge capital checkpoint city country district enclave hill island land neighbourhood
    neighborhood outpost part peninsula port position province region settlement strip swath swathe territory town
    village zone
"""
PRESS = "broadcaster broadcasting channel magazine media newspaper outlet paper publication site station website"
LICENCES = "accreditation constitution election licence license parliament passport permit registration visa"
CROSSINGS = "airspace border checkpoint crossing mosque road"
LAWS = "act amnesty ban bill constitution curfew decision decree law order policy regulation ruling rule sanction"
HONOURS = "award decoration honor honour medal order prize"
