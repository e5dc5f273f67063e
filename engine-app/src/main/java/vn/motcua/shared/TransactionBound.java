package vn.motcua.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that belongs to the present transaction: put aside while another one runs inside, gone at the end. */
public final class TransactionBound<T> {

    /** The transaction's value; null when it has none yet, and outside a transaction. */
    @SuppressWarnings("unchecked")
    public @Nullable T get() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    /**
     * The transaction's value, made when it has none yet.
     *
     * @throws IllegalStateException outside a transaction
     */
    public T get(Supplier<T> making) {
        T present = get();
        return present == null ? bind(making.get()) : present;
    }

    private T bind(T value) {
        TransactionSynchronizationManager.bindResource(this, Objects.requireNonNull(value));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(TransactionBound.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionBound.this, value);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
            }
        });
        return value;
    }
}
