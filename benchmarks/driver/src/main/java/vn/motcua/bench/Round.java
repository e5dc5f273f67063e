package vn.motcua.bench;

/**
 * What one measurement found; times in milliseconds of one processor.
 *
 * @param seconds that it took
 * @param idle CPU of the systems that were not on
 * @param others CPU of all on the machine that has nothing to do with the comparison
 * @param note what was checked afterwards, or what of it did not hold
 * @param sound whether all of it held
 */
record Round(
        int dossiers,
        double seconds,
        long application,
        long database,
        long search,
        long driver,
        long idle,
        long others,
        Counters counters,
        Latencies latencies,
        String note,
        boolean sound) {

    double perSecond() {
        return dossiers / seconds;
    }

    /** Application and PostgreSQL. */
    double cpu() {
        return (double) (application + database) / dossiers;
    }

    double each(long sum) {
        return (double) sum / dossiers;
    }

    double walKilobytes() {
        return counters.walBytes() / 1024.0 / dossiers;
    }

    /** Processors that others kept busy. */
    double othersBusy() {
        return busy(others);
    }

    /** Processors that so much CPU is. */
    double busy(long millis) {
        return millis / 1000.0 / seconds;
    }
}
