package vn.motcua.shared;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One look at the database: a page whose parts ask for the same rows reads them once, in one short transaction. */
@Component
public class Reading {

    private final TransactionTemplate transactions;

    Reading(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    /** Runs it in a transaction that only reads; inside another transaction as a part of that one. */
    public <T> T of(Supplier<T> page) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? page.get()
                : transactions.execute(status -> page.get());
    }
}
