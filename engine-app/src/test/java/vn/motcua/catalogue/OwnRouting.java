package vn.motcua.catalogue;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.engine.Flows;

/** The routing of an installation that has tables of its own, beside the product's. */
public final class OwnRouting {

    private OwnRouting() {}

    /**
     * The routing with these tables.
     *
     * @param folder such as {@code classpath:routing/at-once/}; what it lacks is the product's
     */
    public static Routing of(ApplicationContext product, String folder) {
        RoutingTables tables = new RoutingTables(
                product, product.getBean(Flows.class), product.getBean(TransactionOperations.class), folder);
        tables.afterSingletonsInstantiated();
        return new Routing(tables);
    }
}
