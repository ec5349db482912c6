"""Tokens and cost: today, this month, by day and by draft; what a token costs; the limits that stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLayout, QProgressBar, QWidget

from cogenesis.gui import ledger_operations, operations
from cogenesis.gui.look import SECTION
from cogenesis.gui.tasks import Tasks
from cogenesis.gui.widgets.amounts import costs_of, limit_words, money, number, spent_words
from cogenesis.gui.widgets.forms import (
    button,
    captioned,
    column,
    line,
    notice,
    panel,
    plain_excerpt,
    prose,
    readable_time,
    row,
    say,
    scrolled,
    subheading,
)
from cogenesis.gui.widgets.options import OptionGrid
from cogenesis.gui.widgets.tables import fill_table, plain_table

if TYPE_CHECKING:
    from cogenesis.assistant import Assistant
    from cogenesis.assistant.spending import Limit
    from cogenesis.vault.spending import Price, Spent

TITLE_LENGTH = 90
TABLE_HEIGHT = 200
LIMITS = ("daily_cost_limit", "monthly_cost_limit", "daily_token_limit", "monthly_token_limit")


class SpendingPanel(QWidget):
    """What the endpoint took, and what it may take."""

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.today = prose("")
        self.month = prose("")
        self.limits = column(spacing=6)
        self.days = plain_table(
            self.tr("By day"), [self.tr("Day"), self.tr("Requests"), *self._amounts()], wide=0
        )
        self.drafts = plain_table(
            self.tr("By draft"),
            [self.tr("Draft"), self.tr("Last"), self.tr("Requests"), *self._amounts()],
            wide=0,
        )
        for table in (self.days, self.drafts):
            table.setMinimumHeight(TABLE_HEIGHT)
        self.limit_form = LimitForm(assistant, tasks)
        self.limit_form.changed.connect(self.reload)
        self._lay_out()

    def _amounts(self) -> list[str]:
        return [self.tr("Tokens sent"), self.tr("Tokens received"), self.tr("Estimated"), self.tr("Cost")]

    def _lay_out(self) -> None:
        explained = prose(
            self.tr(
                "Counted by the endpoint where it counts, else estimated from the bytes. A request whose end "
                "is not known counts with the most it may have taken."
            ),
            look="quiet",
        )
        now = panel(
            column(subheading(self.tr("So far")), self.today, self.month, self.limits, explained, spacing=6)
        )
        layout: QLayout = column(
            now,
            self.limit_form,
            subheading(self.tr("By day")),
            self.days,
            subheading(self.tr("By draft")),
            self.drafts,
            None,
            spacing=SECTION // 2,
        )
        layout.setContentsMargins(0, 4, 8, 0)
        self.setLayout(column(scrolled(layout)))

    def reload(self) -> None:
        """Read all of it anew."""
        work = ledger_operations.read_account(assistant=self._assistant)
        self._tasks.run(work, owner=self, on_done=self._fill)
        self.limit_form.reload()

    def _fill(self, account: ledger_operations.Account) -> None:
        nothing = self.tr("nothing")
        standing = account.standing
        today, month = self.tr("Today: {spent}"), self.tr("This month: {spent}")
        self.today.setText(today.format(spent=spent_words(standing.today) or nothing))
        self.month.setText(month.format(spent=spent_words(standing.month) or nothing))
        self._show_limits(standing.limits)
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        fill_table(
            self.days,
            [
                (locale.toString(QDate(*each.day.timetuple()[:3]), short), *_cells(each.spent))
                for each in account.days
            ],
        )
        gone = self.tr("A draft that was deleted ({id})")
        fill_table(
            self.drafts,
            [
                (
                    plain_excerpt(account.titles.get(each.draft) or gone.format(id=each.draft), TITLE_LENGTH),
                    readable_time(each.last),
                    *_cells(each.spent),
                )
                for each in account.drafts
            ],
        )

    def _show_limits(self, limits: tuple[Limit, ...]) -> None:
        while (item := self.limits.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for limit in limits:
            self.limits.addWidget(LimitBar(limit))


class LimitBar(QWidget):
    """How far one limit is used up: in words, and as a bar."""

    def __init__(self, limit: Limit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = limit_words(limit)
        if limit.used >= limit.most:
            words = self.tr("{limit}: nothing more is sent").format(limit=words)
        elif limit.near:
            words = self.tr("{limit}: nearly used up").format(limit=words)
        text = prose(words, look="error" if limit.near else "")
        bar = QProgressBar()
        bar.setRange(0, 100)
        bar.setValue(min(round(100 * limit.used / limit.most), 100))
        bar.setTextVisible(False)
        bar.setFixedHeight(16)
        bar.setAccessibleName(words)
        self.setLayout(column(text, bar, spacing=2))


class LimitForm(QWidget):
    """What a million tokens cost at the endpoint, and the limits.

    Signals:
        changed: something of it is another now.
    """

    changed = Signal()

    def __init__(self, assistant: Assistant, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._tasks = tasks
        self.sent = line(self.tr("Price of a million tokens sent"), "0.15")
        self.received = line(self.tr("Price of a million tokens received"), "0.60")
        self.currency = line(self.tr("Currency"), "USD")
        self.store = button(self.tr("Set &price"), self.set_price)
        self.said = notice()
        self.options = OptionGrid()
        self.options.stored.connect(self._store)
        explained = prose(
            self.tr(
                "The prices stand on your provider's page. Nobody asks for them by themselves. When a limit "
                "would be passed, the request stays here and the local model goes on alone."
            ),
            look="quiet",
        )
        fields = row(
            captioned(self.tr("A million tokens &sent"), self.sent),
            captioned(self.tr("A million tokens &received"), self.received),
            captioned(self.tr("&Currency"), self.currency),
            column(None, self.store),
            None,
        )
        title = subheading(self.tr("Price and limits"))
        self.setLayout(column(panel(column(title, explained, fields, self.said, 4, self.options, spacing=8))))

    def reload(self) -> None:
        """Read price and limits anew."""
        self._tasks.run(
            ledger_operations.read_price(assistant=self._assistant), owner=self, on_done=self._show_price
        )
        work = operations.list_settings(assistant=self._assistant)
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda rows: self.options.show_rows([each for each in rows if each.key in LIMITS]),
        )

    def set_price(self) -> None:
        """Store what stands in the fields; empty ones forget the price."""
        try:
            sent, received = _amount(self.sent.text()), _amount(self.received.text())
        except ValueError:
            say(self.said, self.tr("Give each price as a number, such as 0.15."), "error")
            return
        work = ledger_operations.set_price(
            assistant=self._assistant,
            tokens_in=sent,
            tokens_out=received,
            currency=self.currency.text().strip() or self.currency.placeholderText(),
        )
        self._tasks.run(
            work,
            owner=self,
            on_done=self._on_price,
            on_error=lambda sentence: say(self.said, sentence, "error"),
        )

    def _on_price(self, price: Price | None) -> None:
        self._show_price(price)
        words = self.tr("Set: {sent} for a million tokens sent, {received} for a million received.")
        said = self.tr("No price is known now.")
        if price is not None:
            said = words.format(
                sent=money(price.tokens_in, price.currency), received=money(price.tokens_out, price.currency)
            )
        say(self.said, said)
        self.changed.emit()

    def _show_price(self, price: Price | None) -> None:
        known = price is not None and price.currency
        for field, value in (
            (self.sent, f"{price.tokens_in:g}" if price and known else ""),
            (self.received, f"{price.tokens_out:g}" if price and known else ""),
            (self.currency, price.currency if price and known else ""),
        ):
            if not field.isModified() or price is not None:
                field.setText(value)

    def _store(self, key: str, text: str) -> None:
        work = operations.set_setting(assistant=self._assistant, key=key, text=text)
        self._tasks.run(
            work,
            owner=self,
            on_done=lambda _: self.changed.emit(),
            on_error=lambda sentence: say(self.said, sentence, "error"),
        )


def _cells(spent: Spent) -> tuple[str, ...]:
    counts = (spent.requests, spent.tokens_in, spent.tokens_out, spent.estimated)
    return (*map(number, counts), costs_of(spent))


def _amount(text: str) -> float | None:
    """A price as typed, with a point or a comma; None for nothing."""
    typed = text.strip().replace(",", ".")
    return float(typed) if typed else None
