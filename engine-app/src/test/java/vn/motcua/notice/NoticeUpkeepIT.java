package vn.motcua.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.ProductTest;

/** Old notices go faster than they came. */
@ProductTest
class NoticeUpkeepIT {

    @Autowired
    private NoticeStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allThatIsOldGoesAtOnce() {
        jdbc.sql("""
                        insert into motcua.notice (officer, kind, bundle, at)
                        select 'CB0000', 'NOTE', n, timestamptz '2001-01-01' from generate_series(1, 5001) n""").update();

        assertThat(store.forget(Instant.parse("2002-01-01T00:00:00Z"))).isEqualTo(5001);
    }
}
