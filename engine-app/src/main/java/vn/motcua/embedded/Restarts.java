package vn.motcua.embedded;

/** Whether somebody has asked to begin from nothing, and who does it: the thread that starts, or a new one. */
final class Restarts {

    private boolean asked;
    private boolean started;

    /** Notes the wish; true when the caller must see to it. A wish while one is being done is the same wish. */
    synchronized boolean ask() {
        boolean first = !asked;
        asked = true;
        return first && started;
    }

    /** The first start is over; true when somebody has asked meanwhile and the starting thread must see to it. */
    synchronized boolean started() {
        started = true;
        return asked;
    }

    /** It has begun from nothing and is up again. */
    synchronized void done() {
        asked = false;
    }
}
