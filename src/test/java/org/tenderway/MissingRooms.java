package org.tenderway;

import java.util.List;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Stands in for rooms that are not built yet; goes away with the last of them. */
@Configuration
class MissingRooms {

    @Bean
    static BeanFactoryPostProcessor standIns() {
        return new StandIns();
    }

    private static final class StandIns implements BeanFactoryPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            for (Class<?> counter : List.of(
                    org.tenderway.calendar.Calendars.class,
                    org.tenderway.plan.Programmes.class,
                    org.tenderway.plan.Intentions.class,
                    org.tenderway.tender.Tenders.class,
                    org.tenderway.supplier.Suppliers.class,
                    org.tenderway.bid.Bids.class,
                    org.tenderway.evaluation.Evaluations.class,
                    org.tenderway.governance.Decisions.class,
                    org.tenderway.regime.Standstills.class,
                    org.tenderway.contract.Contracts.class)) {
                if (beans.getBeanNamesForType(counter, false, false).length == 0) {
                    beans.registerSingleton(counter.getName(), Mockito.mock(counter));
                }
            }
        }
    }
}
