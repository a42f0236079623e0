package vn.biennien.record;

/** The four TIMEX3 types (ISO-TimeML). */
public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
}
