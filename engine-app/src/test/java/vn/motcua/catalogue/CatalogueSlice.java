package vn.motcua.catalogue;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.engine.EngineSlice;
import vn.motcua.engine.FactWriter;
import vn.motcua.engine.FlowDelegate;
import vn.motcua.journal.Commands;
import vn.motcua.shared.DossierId;

/** The catalogue on the real engine and a fresh database, without the rest of the product. */
@Configuration(proxyBeanMethods = false)
@Import(EngineSlice.class)
@ComponentScan(
        basePackages = "vn.motcua.catalogue",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "vn\\.motcua\\.catalogue\\.web\\..*"))
class CatalogueSlice {

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** Without keys: nothing is asked over HTTP here. */
    @Bean
    Commands commands(TransactionTemplate transactions) {
        return new Commands() {
            @Override
            public <T> T run(Supplier<T> command) {
                return transactions.execute(status -> command.get());
            }
        };
    }

    /** What the birth registration asks for by name; here it does nothing. */
    @Bean
    FlowDelegate requestPersonalId() {
        return new FlowDelegate() {
            @Override
            public String name() {
                return "requestPersonalIdDelegate";
            }

            @Override
            public void execute(DossierId dossier, Map<String, Object> facts, FactWriter out) {
                // nobody is asked
            }
        };
    }
}
