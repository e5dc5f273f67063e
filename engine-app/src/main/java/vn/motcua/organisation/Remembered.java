package vn.motcua.organisation;

import java.util.function.Supplier;

/** A value read from the database once in each revision of the organisation. */
final class Remembered<T> {

    private final Revision revision;
    private final Supplier<T> load;
    private volatile Entry<T> entry;

    Remembered(Revision revision, Supplier<T> load) {
        this.revision = revision;
        this.load = load;
    }

    T get() {
        if (revision.changing()) {
            return load.get();
        }
        long current = revision.current();
        Entry<T> remembered = entry;
        if (remembered == null || remembered.revision != current) {
            // read the number before the value: a change in between is noticed at the next check
            remembered = new Entry<>(current, load.get());
            entry = remembered;
        }
        return remembered.value;
    }

    private record Entry<T>(long revision, T value) {}
}
