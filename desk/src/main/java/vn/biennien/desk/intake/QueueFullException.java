package vn.biennien.desk.intake;

/** So many jobs wait already that no other is taken. */
public final class QueueFullException extends Exception {
    private static final long serialVersionUID = 1L;

    QueueFullException(int waiting) {
        super(waiting + " jobs wait already");
    }
}
