package vn.motcua.bench;

/** One dossier in the hands of one client. */
final class Case {

    /** Running number; the values of its fields follow from it. */
    final int number;

    /** Step that waits now, from 0. */
    int step;

    /** Dossier code or id of the process instance. */
    String id;

    /** Task that waits now. */
    String task;

    /** Version of that task that the client has seen; of use to the product alone. */
    int version;

    Case(int number) {
        this.number = number;
    }
}
