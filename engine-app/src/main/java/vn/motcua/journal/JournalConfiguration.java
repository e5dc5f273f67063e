package vn.motcua.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.Text;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsumerSettings.class)
class JournalConfiguration {

    private static final String KEY_IS_SET = "'${motcua.journal.signing-key:${motcua.data:}}' != ''";

    /** As the pool connects, with a name of its own in the server's list of sessions. */
    @Bean
    DedicatedConnections dedicatedConnections(DataSource dataSource) throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        return () -> {
            Properties properties = new Properties();
            properties.putAll(pool.getDataSourceProperties());
            properties.setProperty("user", pool.getUsername());
            properties.setProperty("password", pool.getPassword());
            properties.setProperty("ApplicationName", "motcua-consumers");
            return DriverManager.getConnection(pool.getJdbcUrl(), strings(properties));
        };
    }

    @Bean
    @ConditionalOnProperty(name = "motcua.consumers", havingValue = "true", matchIfMissing = true)
    RunningConsumers runningConsumers(
            ObjectProvider<JournalConsumer> consumers,
            DedicatedConnections connections,
            Epochs epochs,
            CursorStore cursors,
            JournalReader reader,
            ConsumerSettings settings,
            ConsumerPace pace,
            HeldRows held) {
        return new RunningConsumers(
                consumers
                        .orderedStream()
                        .map(consumer -> consumer.sendsOut() ? new HoldingConsumer(consumer, held) : consumer)
                        .toList(),
                new ConsumerLocks(connections, epochs),
                cursors,
                reader,
                settings,
                pace);
    }

    @Bean
    ParkedRows parkedRows(
            JdbcClient sql,
            JournalReader reader,
            ObjectProvider<JournalConsumer> consumers,
            ObjectProvider<EventWords> words) {
        return new ParkedRows(
                sql,
                reader,
                consumers.orderedStream().toList(),
                words.getIfAvailable(() -> entry -> Text.same(entry.type())));
    }

    /** Without a data folder and a key of its own (tests of parts) nothing is signed. */
    @Bean
    @ConditionalOnExpression(KEY_IS_SET)
    KeyFile keyFile(@Value("${motcua.journal.signing-key:${motcua.data:}/secrets/journal-signing.key}") Path key) {
        return new KeyFile(key);
    }

    @Bean
    @ConditionalOnExpression(KEY_IS_SET)
    Digests digests(JdbcClient sql, TransactionTemplate transactions, KeyFile file) {
        return new Digests(sql, transactions, file);
    }

    /** The driver reads texts only; the pool's properties may hold numbers and booleans. */
    private static Properties strings(Properties properties) {
        Properties texts = new Properties();
        properties.forEach((name, value) -> texts.setProperty(name.toString(), value.toString()));
        return texts;
    }
}
