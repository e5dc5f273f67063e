package vn.motcua.organisation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the product of units and officers that were entered beside it. */
@Component
public class EnteredOrganisation {

    private final Revision revision;
    private final TransactionTemplate transaction;

    EnteredOrganisation(Revision revision, PlatformTransactionManager transactions) {
        this.revision = revision;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** From here on this node knows what is in the database. */
    public void changed() {
        transaction.executeWithoutResult(status -> revision.advance());
    }
}
