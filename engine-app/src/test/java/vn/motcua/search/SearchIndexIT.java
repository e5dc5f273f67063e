package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.TestDatabase;

class SearchIndexIT {

    /** Both are copies of one template, with the same rows in every table, as a dump and its original are. */
    @Test
    void aCopyOfADatabaseDoesNotShareTheIndexOfItsOriginal() {
        SearchIndex original = of(TestDatabase.fresh());
        SearchIndex copy = of(TestDatabase.fresh());

        assertThat(copy.alias()).isNotEqualTo(original.alias());
        assertThat(copy.owns(original.alias() + "-20261126-1")).isFalse();
        assertThat(copy.owns(copy.alias() + "-20261126-1")).isTrue();
    }

    private static SearchIndex of(TestDatabase database) {
        SearchSettings settings = new SearchSettings("http://127.0.0.1:1", "motcua", "", "", "");
        return new SearchIndex(null, settings, null, database.sql(), Clock.systemUTC());
    }
}
