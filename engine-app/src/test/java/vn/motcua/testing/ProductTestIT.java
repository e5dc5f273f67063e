package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.util.Throwables;
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

    /** Its detail would quote the whole row. */
    @Test
    void aFailureOfTheDatabaseQuotesNoRow() {
        assertThatThrownBy(() -> sql.sql("INSERT INTO security_event (at, type, subject) VALUES (now(), NULL, ?)")
                        .param("Nguyễn Văn An")
                        .update())
                .hasStackTraceContaining("null value in column")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("Nguyễn"));
    }

    @Test
    void aForgottenTransactionEndsAfterTenSeconds() {
        assertThat(sql.sql("SHOW idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("10s");
    }
}
