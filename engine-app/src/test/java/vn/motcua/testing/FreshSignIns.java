package vn.motcua.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Forgets failed sign-ins before each class. All tests come from one address, and the limit of an address counts: what
 * one class got wrong on purpose must not lock the next one out.
 */
final class FreshSignIns implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        DataSource database = SpringExtension.getApplicationContext(context).getBean(DataSource.class);
        JdbcClient.create(database).sql("DELETE FROM sign_in_attempt").update();
    }
}
