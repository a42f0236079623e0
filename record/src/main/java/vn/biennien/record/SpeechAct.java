package vn.biennien.record;

/** What a speaker does with their words: the eleven acts of the annotation guidelines. */
public enum SpeechAct {
    /** Says, explains, judges, predicts, warns of what others or nature will do. */
    ASSERT,
    /** Demands, urges, calls on, asks for. */
    REQUEST,
    /** Offers, suggests, invites. */
    PROPOSE,
    /** Agrees, welcomes, supports, is ready to. */
    ACCEPT,
    /** Refuses, rules out, opposes, will not. */
    REJECT,
    /** Denies a fact or an allegation. */
    DENY,
    /** Accuses, criticises, condemns, blames. */
    ACCUSE,
    /** Threatens, or warns of the speaker's own side's response. */
    THREATEN,
    /** Promises, or announces the speaker's own plan or decision. */
    COMMIT,
    /** Praises, thanks, congratulates, apologises, condoles. */
    PRAISE,
    /** Puts a question to somebody. */
    ASK
}
