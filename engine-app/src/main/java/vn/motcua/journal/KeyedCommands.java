package vn.motcua.journal;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.CurrentActor;

/** Runs commands in one transaction and stores the answer of those that came with a key in the same one. */
@Component
class KeyedCommands implements Commands {

    private final TransactionTemplate transactions;
    private final StoredAnswers answers;
    private final AnswerForm form;

    KeyedCommands(TransactionTemplate transactions, StoredAnswers answers, AnswerForm form) {
        this.transactions = transactions;
        this.answers = answers;
        this.form = form;
    }

    @Override
    public <T> T run(Supplier<T> command) {
        Optional<KeyedRequest> keyed = KeyedRequest.current();
        if (keyed.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.execute(status -> command.get());
        }
        KeyedRequest request = keyed.get();
        String actor = CurrentActor.get().id();
        return transactions.execute(status -> {
            // an advisory lock and no row yet: a transaction id taken here, before the dossier's lock, would hold back
            // every consumer while this command waits for the dossier
            answers.lock(actor, request.key());
            answers.find(actor, request).ifPresent(stored -> {
                throw new AnswerRepeated(stored);
            });
            T result = command.get();
            answers.store(actor, request, form.of(result, request));
            return result;
        });
    }
}
