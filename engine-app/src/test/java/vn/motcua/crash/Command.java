package vn.motcua.crash;

/**
 * One request that changes something.
 *
 * @param key its Idempotency-Key
 * @param subject the task that it is about; null for a submission
 */
record Command(String key, Session by, Kind kind, String subject, Object body) {

    enum Kind {
        SUBMIT,
        CLAIM,
        COMPLETE
    }

    String path() {
        return switch (kind) {
            case SUBMIT -> "/api/dossiers";
            case CLAIM -> "/api/tasks/" + subject + "/claim";
            case COMPLETE -> "/api/tasks/" + subject + "/complete";
        };
    }

    @Override
    public String toString() {
        return kind + " " + key + " of " + by.officer();
    }
}
