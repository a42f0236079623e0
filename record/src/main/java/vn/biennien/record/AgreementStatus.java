package vn.biennien.record;

/** What became of an agreement, or of a party's part in it. */
public enum AgreementStatus {
    /** Proposed, or negotiated. */
    PROPOSED,
    SIGNED,
    /** In force, or extended. */
    IN_FORCE,
    /** A party says that it stands by it. */
    REAFFIRMED,
    /** A party suspends its part. */
    SUSPENDED,
    /** A party says that it will leave. */
    WITHDRAWAL_ANNOUNCED,
    /** A party has left. */
    LEFT,
    /** A party is said to violate it. */
    VIOLATION_ALLEGED,
    EXPIRED
}
