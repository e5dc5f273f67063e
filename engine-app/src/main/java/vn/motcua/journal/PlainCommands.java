package vn.motcua.journal;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs commands in one transaction. */
@Component
class PlainCommands implements Commands {

    private final TransactionTemplate transactions;

    PlainCommands(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T run(Supplier<T> command) {
        return transactions.execute(status -> command.get());
    }
}
