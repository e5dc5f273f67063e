package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.DatabaseIdentity;
import vn.motcua.testing.SearchNode;
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

    @Test
    void anIndexThatIsNotThereHoldsNotZeroDocuments() throws Exception {
        SearchSettings settings = new SearchSettings(SearchNode.url(), "no-such", "", "", "");
        try (RestClient client = new SearchConfiguration().searchClient(settings)) {
            SearchServer server = new SearchServer(client, JsonMapper.shared());
            SearchIndex index = new SearchIndex(
                    server,
                    settings,
                    null,
                    new DatabaseIdentity(TestDatabase.fresh().sql()),
                    Clock.systemUTC());

            assertThatThrownBy(index::count).isInstanceOf(IOException.class);
        }
    }

    private static SearchIndex of(TestDatabase database) {
        SearchSettings settings = new SearchSettings("http://127.0.0.1:1", "motcua", "", "", "");
        return new SearchIndex(null, settings, null, new DatabaseIdentity(database.sql()), Clock.systemUTC());
    }
}
