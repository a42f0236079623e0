package vn.biennien.server.internal.api;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.biennien.desk.Tellings;
import vn.biennien.desk.positions.PositionViews;
import vn.biennien.desk.review.PublicFigures;
import vn.biennien.desk.search.Finder;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlets;
import vn.biennien.store.RecordStore;

/** All lists that programs may ask for. */
@Component
final class ApiLists {
    final StatementLists.Filtered statements;
    final StatementLists.ById statement;
    final StatementLists.Searched search;
    final RecordLists.Articles articles;
    final RecordLists.Actors actors;
    final RecordLists.Events events;
    final RecordLists.EventsById event;
    final RecordLists.Media outlets;
    final PositionLists.Positions positions;
    final PositionLists.Moves shifts;
    final PositionLists.Exchanged exchange;
    final PositionLists.Agreed agreements;
    final PositionLists.Days timeline;

    ApiLists(RecordStore store, Finder finder, PublicFigures figures) {
        Knowledge knowledge = Knowledge.shipped();
        PositionViews views = new PositionViews(store, knowledge);
        Tellings tellings = new Tellings(store, knowledge);
        statements = new StatementLists.Filtered(store);
        statement = new StatementLists.ById(store);
        search = new StatementLists.Searched(finder);
        articles = new RecordLists.Articles(store);
        actors = new RecordLists.Actors(store, figures);
        events = new RecordLists.Events(store);
        event = new RecordLists.EventsById(store);
        outlets = new RecordLists.Media(Outlets.of(knowledge));
        positions = new PositionLists.Positions(views);
        shifts = new PositionLists.Moves(views);
        exchange = new PositionLists.Exchanged(views);
        agreements = new PositionLists.Agreed(tellings);
        timeline = new PositionLists.Days(tellings);
    }

    /** Each of them, in the order of the description. */
    List<ApiList<?>> all() {
        return List.of(
                statements,
                statement,
                search,
                articles,
                actors,
                events,
                event,
                positions,
                shifts,
                exchange,
                agreements,
                timeline,
                outlets);
    }
}
