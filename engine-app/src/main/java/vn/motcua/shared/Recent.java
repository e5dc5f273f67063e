package vn.motcua.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries used last, up to a number; for facts that never change. Not for several threads at once. */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    /** An empty map that keeps this many entries at most. */
    public Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
