package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ProductTestIT {

    @Autowired
    private JdbcClient sql;

    @Test
    void theApplicationRunsUnderItsOwnRole() {
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("motcua_app");
    }

    @Test
    void aForgottenTransactionEndsAfterTenSeconds() {
        assertThat(sql.sql("SHOW idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("10s");
    }
}
