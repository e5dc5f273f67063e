package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FreshDatabaseIT {

    @Test
    void aFreshDatabaseIsMigratedAndOnTheSearchPath() {
        TestDatabase database = TestDatabase.fresh();
        var owner = JdbcClient.create(database.ownerDataSource());

        assertThat(owner.sql("SELECT count(*) FROM flyway_schema_history WHERE success")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(database.sql().sql("SHOW search_path").query(String.class).single())
                .isEqualTo("motcua,camunda");
    }

    @Test
    void theApplicationMayNotChangeTheSchema() {
        var sql = TestDatabase.fresh().sql();

        assertThatThrownBy(() -> sql.sql("CREATE TABLE motcua.x (a int)").update())
                .hasStackTraceContaining("permission denied for schema motcua");
    }

    @Test
    void twoFreshDatabasesAreApart() {
        TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh();
        one.sql().sql("CREATE TEMP TABLE x (a int)").update();

        assertThat(one.name()).isNotEqualTo(other.name());
    }
}
