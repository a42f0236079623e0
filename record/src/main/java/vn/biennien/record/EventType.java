package vn.biennien.record;

/** What is done: the sixteen types of PLOVER (Halterman et al. 2023), each in one of four quadrants. */
public enum EventType {
    /** Agree, offer or promise to do something together; whatever is cooperative and still to come. */
    AGREE(Quad.VERBAL_COOPERATION),
    /** Meet, visit, telephone, talk. */
    CONSULT(Quad.VERBAL_COOPERATION),
    /** Back, praise, recognise; sign or ratify an accord. */
    SUPPORT(Quad.VERBAL_COOPERATION),
    /** Give way: lift a sanction, announce a withdrawal. */
    CONCEDE(Quad.VERBAL_COOPERATION),
    /** Do something together that serves both: trade, joint exercises. */
    COOPERATE(Quad.MATERIAL_COOPERATION),
    /** Give money, arms, relief, asylum. */
    AID(Quad.MATERIAL_COOPERATION),
    /** Withdraw, release, hand back, disarm, resign. */
    RETREAT(Quad.MATERIAL_COOPERATION),
    /** Demand or order. */
    REQUEST(Quad.VERBAL_CONFLICT),
    /** Accuse, condemn, investigate, sue. */
    ACCUSE(Quad.VERBAL_CONFLICT),
    /** Refuse, oppose, deny. */
    REJECT(Quad.VERBAL_CONFLICT),
    /** Threaten. */
    THREATEN(Quad.VERBAL_CONFLICT),
    /** Demonstrate, strike, boycott. */
    PROTEST(Quad.MATERIAL_CONFLICT),
    /** Cut relations: punish, expel, leave a treaty, sentence, dismiss. */
    SANCTION(Quad.MATERIAL_CONFLICT),
    /** Deploy, test or show forces. */
    MOBILIZE(Quad.MATERIAL_CONFLICT),
    /** Force without fighting: arrest, seize, ban, hack, interfere. */
    COERCE(Quad.MATERIAL_CONFLICT),
    /** Fight, strike, kill. */
    ASSAULT(Quad.MATERIAL_CONFLICT);

    private final Quad quad;

    EventType(Quad quad) {
        this.quad = quad;
    }

    /** The quadrant: words or deeds, with or against each other. */
    public Quad quad() {
        return quad;
    }

    /** Whether it is done by parties together, so that it does not matter which of them is named first. */
    public boolean isReciprocal() {
        return this == CONSULT || this == COOPERATE || this == AGREE;
    }

    /** Words or deeds, with or against each other. */
    public enum Quad {
        VERBAL_COOPERATION,
        MATERIAL_COOPERATION,
        VERBAL_CONFLICT,
        MATERIAL_CONFLICT
    }
}
