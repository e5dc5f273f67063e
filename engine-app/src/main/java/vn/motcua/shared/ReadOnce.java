package vn.motcua.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that a transaction reads once: those that it has locked itself, and any in a transaction that only reads. A
 * store that writes such a row changes or forgets what is kept.
 */
public final class ReadOnce<K, V> {

    private final TransactionBound<Map<K, V>> seen = new TransactionBound<>();

    /**
     * The value, from what this transaction has read before or by reading it.
     *
     * @param locked whether nobody else can change it before this transaction ends
     */
    public V get(K key, boolean locked, Function<K, V> read) {
        if (!locked && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.apply(key);
        }
        return seen.get(HashMap::new).computeIfAbsent(key, read);
    }

    /** The transaction has read the row by other means. */
    public void put(K key, V value) {
        seen.get(HashMap::new).put(key, value);
    }

    /** The transaction itself has changed the row; without effect when it has not been read yet. */
    public void change(K key, UnaryOperator<V> change) {
        Map<K, V> present = seen.get();
        if (present != null) {
            present.computeIfPresent(key, (same, value) -> change.apply(value));
        }
    }

    public void forget(K key) {
        Map<K, V> present = seen.get();
        if (present != null) {
            present.remove(key);
        }
    }
}
