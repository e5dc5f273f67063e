package vn.motcua.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08001, true",
        "25P03, true",
        "40001, true",
        "40P01, true",
        "55P03, true",
        "57014, true",
        "57P01, true",
        "23505, false",
        "42P01, false",
        "25001, false"
    })
    void whatPassesIsKnownByItsSqlStateHoweverDeep(String state, boolean passing) {
        Exception wrapped = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));

        assertThat(Causes.passing(wrapped)).isEqualTo(passing);
    }

    @Test
    void aPoolWithoutAFreeConnectionPasses() {
        assertThat(Causes.passing(new IllegalStateException(new SQLTransientConnectionException("timeout"))))
                .isTrue();
    }

    @Test
    void anythingElseDoesNotPass() {
        assertThat(Causes.passing(new IllegalStateException("a mistake of ours")))
                .isFalse();
        assertThat(Causes.passing(new SQLException("without a state"))).isFalse();
    }
}
