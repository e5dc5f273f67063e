package vn.motcua.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.motcua.search.IndexStatus;

/**
 * What each class may rely on, whichever came before it on the same application: one can search (a new application
 * makes its index while it already answers), and nobody's sign-in has failed (all tests come from one address, and the
 * limit of an address counts).
 */
final class FreshProduct implements BeforeAllCallback {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext product = SpringExtension.getApplicationContext(context);
        IndexStatus index = product.getBean(IndexStatus.class);
        await("the search index").atMost(LIMIT).until(() -> index.view().available());
        JdbcClient.create(product.getBean(DataSource.class))
                .sql("DELETE FROM sign_in_attempt")
                .update();
    }
}
