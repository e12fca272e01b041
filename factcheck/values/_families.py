"""Families of offices and trades of which a person has one at a time, each with the words that print it (regular
expressions, in lower case). From general knowledge."""

from __future__ import annotations

PURSUITS = (
    "barista beekeeper blacksmith bookbinder bookseller brewer cabinetmaker caretaker cheesemaker childminder"
    " cleaner cobbler cooper cowhand crofter decorator deckhand docker dressmaker dustman farrier ferryman"
    " fishmonger florist forester gamekeeper gardener glassblower glazier goldsmith greengrocer haulier hotelier"
    " housekeeper innkeeper janitor landscaper lumberjack machinist milkman milliner orchardist pawnbroker"
    " ploughman porter postmaster publican railwayman rancher receptionist saddler seamstress shipwright"
    " shopkeeper signalman silversmith stonemason surveyor taxidermist tiler translator trawlerman undertaker"
    " upholsterer watchmaker weaver winemaker woodcutter"
).split()
"""Trades that one may have beside another: only several reports against one tell that it is a slip."""
_PORTFOLIOS = {
    "agriculture": "agriculture|farming|fisheries",
    "culture": "culture|arts",
    "defence": "defen[cs]e",
    "education": "education|schools",
    "energy": "energy",
    "environment": "environment|climate",
    "finance": "finance|treasury",
    "foreign": "foreign",
    "health": "health",
    "home": "home|interior|homeland security",
    "housing": "housing",
    "justice": "justice",
    "labour": "labou?r|employment|work",
    "science": "science",
    "sport": "sports?",
    "tourism": "tourism",
    "trade": "trade|commerce|business",
    "transport": "transport(?:ation)?",
    "welfare": "welfare|social services|social affairs",
}
FAMILIES: dict[str, dict[str, str]] = {
    **{pursuit: {pursuit: pursuit} for pursuit in PURSUITS},
    "rank": {
        "corporal": r"(?:lance )?corporal|cpl",
        "sergeant": r"(?:(?:staff|detective|first) )?sergeant|sgt",
        "inspector": r"(?:(?:detective|chief|police) )*inspector|insp",
        "lieutenant": r"(?:flight )?lieutenant|lt",
        "lieutenant commander": r"lieutenant[- ]commander|lt\.? cmdr",
        "captain": r"captain|capt",
        "commodore": r"commodore",
        "admiral": r"(?:(?:rear|vice)[- ])?admiral|adm",
        "major": r"major|maj",
        "lieutenant colonel": r"lieutenant[- ]colonel|lt\.? col",
        "colonel": r"colonel|col",
        "brigadier": r"brigadier|brig",
        "squadron leader": r"squadron leader",
        "wing commander": r"wing commander",
        "sheriff": r"sheriff",
        "police chief": r"police chief|chief of police",
        "fire chief": r"fire chief",
    },
    "force": {
        "officer": r"(?:police )?officer",
        "detective": r"detective|det",
        "deputy": r"deputy",
        "trooper": r"(?:state )?trooper",
        "sheriff": r"sheriff",
    },
    "executive": {
        "chief executive": r"chief executive(?: officer)?|ceo",
        "chief financial officer": r"chief financial officer|cfo|finance (?:chief|director|boss)"
        r"|(?:head|director) of finance",
        "chief operating officer": r"chief operating officer|coo|operations (?:director|chief)"
        r"|(?:head|director) of operations",
        "chief technology officer": r"chief technology officer|cto|(?:head|director) of (?:it|technology)",
        "chief marketing officer": r"chief marketing officer|marketing (?:director|chief)"
        r"|(?:head|director) of marketing",
        "chief scientist": r"chief scientist|chief scientific officer|scientific director",
        "chief medical officer": r"chief medical officer|medical director",
        "chief nursing officer": r"chief nurs(?:e|ing officer)|director of nursing|nursing director",
        "chief security officer": r"chief (?:information )?security officer|(?:information )?security chief|ciso"
        r"|head of (?:information )?security",
        "communications director": r"communications (?:director|chief)|(?:director|head) of communications",
        "sporting director": r"sporting director|director of football",
        "commercial director": r"commercial director|chief commercial officer",
        "chief economist": r"chief economist",
        "chief engineer": r"chief engineer",
        **{
            f"{name} director": rf"(?:{words})(?: and [a-z]+)? (?:director|boss)|(?:head|director|chief) of (?:{words})"
            for name, words in {
                "crewing": "crewing",
                "engineering": "engineering",
                "human resources": "human resources|hr|personnel|people",
                "legal": "legal(?: affairs)?",
                "logistics": "logistics",
                "production": "production|manufacturing",
                "purchasing": "purchasing|procurement",
                "research": "research(?: and development)?",
                "safety": "safety",
                "sales": "sales",
                "strategy": "strategy",
                "training": "training",
            }.items()
        },
        "chief of staff": r"chief of staff",
        "chairman": r"chair(?:wo)?man|chair",
    },
    "president": {"president": r"president", "vice president": r"vice[- ]president"},
    "mayor": {"mayor": r"mayor", "deputy mayor": r"deputy mayor|vice mayor"},
    **{
        f"deputy {post}": {post: words, f"deputy {post}": rf"(?:deputy|assistant|vice)[- ](?:{words})"}
        for post, words in {
            "captain": "captain|capt",
            "chairman": r"chair(?:wo)?man|chair",
            "editor": "editor",
            "fire chief": "fire chief",
            "head teacher": r"head ?teacher|headmaster|headmistress|head",
            "leader": "leader",
            "manager": "manager",
            "police chief": "police chief|chief constable",
            "prime minister": "prime minister",
            "principal": "principal",
            "speaker": "speaker",
        }.items()
    },
    "town": {
        "mayor": r"mayor",
        "sheriff": r"sheriff",
        "coroner": r"coroner",
        "councillor": r"council(?:wo)?man|councillor|alderman",
    },
    "board": {"mayor": r"mayor", "commissioner": r"(?:police )?commissioner"},
    "council": {
        "council leader": r"(?:[a-z]+ )?council(?:['’]s)? (?:leader|chief|boss)|leader of the council",
        "opposition leader": r"opposition(?:['’]s)? (?:leader|chief)|leader of the opposition",
    },
    "health": {
        "hospital chief": r"(?:[a-z]+ )?hospital(?:['’]s)? (?:chief executive|chief|boss|director)",
        "public health director": r"public health (?:director|chief|boss)|(?:director|head) of public health",
    },
    "school": {"superintendent": r"superintendent", "principal": r"principal"},
    "law": {"attorney general": r"attorney general", "district attorney": r"district attorney"},
    "elected": {
        "governor": r"governor|gov",
        "senator": r"senator|sen",
        "representative": r"representative|rep|congressman|congresswoman",
        "mayor": r"mayor",
        "lieutenant governor": r"lieutenant governor|lt\.? gov",
    },
    "service": {
        "police officer": r"cop|constable|police(?:wo)?man|police officer|(?:police |detective |chief )*inspector|insp"
        r"|detective",
        "paramedic": r"paramedic",
        "firefighter": r"fire ?fighter|fireman|fire officer|station officer|(?:battalion|fire) chief",
        "ranger": r"(?:(?:park|forest) )?ranger",
        "coastguard": r"coast ?guard(?:sman)?",
        "lifeguard": r"lifeguard",
        "soldier": r"soldier",
        "prison officer": r"prison (?:officer|guard)",
    },
    "aboard": {
        "driver": r"(?:[a-z]+[- ])?driver",
        "guard": r"(?:train )?guard|(?:train )?conductor",
        "pilot": r"pilot",
        "co-pilot": r"co-?pilot|first officer",
        "passenger": r"passenger",
        "cyclist": r"cyclist",
        "pedestrian": r"pedestrian",
    },
    "bridge": {
        "captain": r"captain|capt|skipper",
        "first officer": r"(?:first|chief) (?:officer|mate)",
        "chief engineer": r"chief engineer",
        "purser": r"purser",
    },
    "bench": {
        "judge": r"(?:(?:district|high court|crown court) )?judge|magistrate",
        "clergyman": r"(?:arch)?bishop|priest|vicar|pastor|rabbi|imam|dean",
        "general": r"general|brigadier",
        "mayor": r"mayor",
        "ambassador": r"ambassador",
    },
    "trial": {
        "prosecutor": r"(?:[a-z]+ )?prosecutor|(?:district|state['’]s) attorney|attorney general|prosecuting"
        r"|for the (?:prosecution|crown|state)",
        "defense lawyer": r"defen[cs]e (?:lawyer|attorney|counsel|barrister|solicitor)|defending|for the defen[cs]e",
        "judge": r"judge",
        "juror": r"juror",
    },
    "pitch": {
        "goalkeeper": r"(?:goal)?keeper|goalie",
        "defender": r"defender|(?:centre|full|left|right)-back",
        "midfielder": r"midfielder|playmaker",
        "forward": r"(?:centre-)?forward|striker|winger",
        "referee": r"referee",
    },
    "band": {
        "drummer": r"drummer",
        "guitarist": r"guitarist",
        "bassist": r"bassist|bass player",
        "pianist": r"pianist|keyboardist",
        "violinist": r"violinist",
        "cellist": r"cellist",
    },
    "science": {
        "physicist": r"physicist",
        "chemist": r"chemist",
        "biologist": r"biologist",
        "geologist": r"geologist",
        "astronomer": r"astronomer",
        "mathematician": r"mathematician",
        "historian": r"historian",
        "economist": r"economist",
    },
    "medicine": {
        "anaesthetist": r"an(?:a?e)sthetist|anesthesiologist",
        "cardiologist": r"(?:consultant )?cardiologist",
        "dentist": r"dentist",
        "dermatologist": r"dermatologist",
        "midwife": r"(?:community )?midwife",
        "nurse": r"(?:[a-z]+ )?nurse",
        "oncologist": r"oncologist",
        "optician": r"optician|optometrist",
        "orthodontist": r"orthodontist",
        "paediatrician": r"pa?ediatrician",
        "paramedic": r"paramedic",
        "pathologist": r"(?:forensic )?pathologist",
        "pharmacist": r"pharmacist",
        "physiotherapist": r"physiotherapist|physical therapist",
        "podiatrist": r"podiatrist|chiropodist",
        "psychiatrist": r"psychiatrist",
        "psychologist": r"psychologist",
        "radiographer": r"radiographer",
        "radiologist": r"(?:consultant )?radiologist",
        "surgeon": r"(?:[a-z]+ )?surgeon",
        "veterinarian": r"vet|veterinarian",
    },
    "doctor": {
        "doctor": r"doctor|gp|(?:family )?(?:doctor|physician)",
        "lawyer": r"lawyer|attorney|solicitor|barrister",
        "nurse": r"nurse",
        "teacher": r"(?:school)?teacher",
        "engineer": r"engineer",
        "farmer": r"farmer",
    },
    "trade": {
        "accountant": r"accountant",
        "architect": r"architect",
        "baker": r"baker",
        "builder": r"builder|bricklayer",
        "butcher": r"butcher",
        "carpenter": r"carpenter|joiner",
        "chef": r"chef|cook",
        "dentist": r"dentist",
        "electrician": r"electrician",
        "engineer": r"engineer",
        "farmer": r"farmer",
        "firefighter": r"fire ?fighter|fireman",
        "fisherman": r"fisherman",
        "hairdresser": r"hairdresser|barber",
        "jeweller": r"jewell?er",
        "journalist": r"journalist|reporter",
        "lawyer": r"lawyer|attorney|solicitor|barrister|public defender",
        "librarian": r"librarian",
        "locksmith": r"locksmith",
        "clergyman": r"priest|vicar|pastor|rabbi|imam",
        "mechanic": r"mechanic",
        "miner": r"miner",
        "midwife": r"midwife",
        "nurse": r"nurse",
        "pharmacist": r"pharmacist",
        "plumber": r"plumber",
        "postman": r"postman|postwoman",
        "painter": r"painter",
        "plasterer": r"plasterer",
        "potter": r"potter",
        "roofer": r"roofer",
        "sculptor": r"sculptor",
        "shepherd": r"shepherd",
        "tailor": r"tailor",
        "welder": r"welder",
        "surgeon": r"surgeon",
        "teacher": r"(?:school)?teacher",
        "veterinarian": r"vet|veterinarian",
        "waiter": r"waiter|waitress",
    },
    "minister": {
        "prime minister": r"prime minister",
        "foreign minister": r"foreign minister|foreign secretary",
        "finance minister": r"finance minister",
        "president": r"president",
        "opposition leader": r"opposition leader|leader of the opposition",
    },
    "portfolio": {
        **{
            f"{name} minister": rf"(?:{words})(?: and [a-z]+)? (?:secretary|minister)"
            for name, words in _PORTFOLIOS.items()
        },
        **{
            f"{force} chief": rf"(?:{force}) chief"
            for force in ("coast ?guard", "army", "navy", "air force", "police", "fire")
        },
    },
    "cabinet": {"secretary of state": r"secretary of state", "attorney general": r"attorney general"},
}
"""Each family by its name: its offices, each with the words that print it."""
