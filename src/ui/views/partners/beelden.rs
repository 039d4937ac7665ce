//! The network of partners, with who connects formal and informal beside it.

use super::naast::{Naast, naast_ui};
use crate::app::clock::today;
use crate::app::query::NetwerkQuery;
use crate::app::view::bron::BronPaneel;
use crate::app::view::partners::NetwerkView;
use crate::model::figure::Figure;
use crate::ui::context::{Action, Target, ViewContext, is_narrow};
use crate::ui::theme::measures;
use crate::ui::views::indicatoren::charts::{head_ui, under_ui};
use crate::ui::views::indicatoren::figuur::{FiguurState, figuur_ui};
use crate::ui::views::parts::beelden::beelden_head_ui;
use crate::ui::views::parts::page::{answer_ui, page_ui, room_below, sentence_ui};
use crate::ui::views::parts::take::{copy_by_key, take_one_ui};
use crate::ui::views::parts::waar::waar_ui;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::figure_plot::{ReadState, Wanted, network_plot_ui};
use egui::{Align, Layout, Ui, vec2};
use std::sync::Arc;

/// Width of the card beside the picture.
const BESIDE: f32 = 300.0;
/// Room for the sources under the picture.
const FOOT: f32 = 66.0;
/// Least and greatest height of the picture.
const LEAST: f32 = 360.0;
const MOST: f32 = 760.0;

/// How the picture is looked at.
#[derive(Default)]
pub struct PartnerBeelden {
    as_table: bool,
    /// Code of the wijk that is shown; `None` is the whole gemeente.
    waar: Option<String>,
    read: ReadState,
    table: FiguurState,
    /// The node that stays told beside the picture, by its place.
    chosen: Option<usize>,
    /// What was shown before: it stays until the next one is there.
    last: Option<Arc<NetwerkView>>,
}

impl PartnerBeelden {
    /// Draws the picture; whether the list is wanted back.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) -> bool {
        let query = NetwerkQuery { wijk: self.waar.clone(), vandaag: today() };
        if let Some(view) = context.ask(&query) {
            self.follow(view);
        }
        let view = self.last.clone();
        page_ui(ui, "beelden van partners", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let back = beelden_head_ui(ui, "Netwerk van partners", &mut self.as_table);
            self.choices_ui(context, ui, view.as_deref());
            if let Some(view) = view {
                self.view_ui(context, ui, &view);
            }
            back
        })
    }

    /// A chosen partner stays chosen in the next picture, if it stands there.
    fn follow(&mut self, view: Arc<NetwerkView>) {
        if self.last.as_ref().is_some_and(|last| Arc::ptr_eq(last, &view)) {
            return;
        }
        let last = self.last.as_ref().zip(self.chosen);
        let id = last.and_then(|(last, place)| last.knopen.get(place)).map(|knoop| knoop.id);
        self.chosen = id.and_then(|id| view.knopen.iter().position(|knoop| knoop.id == id));
        self.last = Some(view);
    }

    fn choices_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: Option<&NetwerkView>,
    ) {
        ui.horizontal(|ui| {
            waar_ui(context, ui, &mut self.waar);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(Ok(figure)) = view.map(|view| &view.figuur.figuur) {
                    take_one_ui(context, ui, figure);
                }
            });
        });
    }

    fn view_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &NetwerkView) {
        let figure = match &view.figuur.figuur {
            Ok(figure) if !self.as_table => figure,
            _ => {
                // Nothing in the table leads to a source: the list itself is the source.
                let none = |_: &_| BronPaneel::default();
                return figuur_ui(context, ui, &view.figuur, true, &mut self.table, none);
            }
        };
        answer_ui(ui, &view.figuur.antwoord);
        ui.add_space(4.0);
        let height = (room_below(ui) - FOOT).clamp(LEAST, MOST);
        if is_narrow(ui) {
            self.network_ui(context, ui, view, figure, height);
            ui.add_space(measures::CARD_GAP - 4.0);
            self.beside_ui(context, ui, view, None);
        } else {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = measures::CARD_GAP;
                let left = ui.available_width() - BESIDE - measures::CARD_GAP;
                ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                    self.network_ui(context, ui, view, figure, height);
                });
                ui.allocate_ui_with_layout(vec2(BESIDE, 0.0), Layout::top_down(Align::Min), |ui| {
                    self.beside_ui(context, ui, view, Some(height));
                });
            });
        }
        ui.add_space(2.0);
        sentence_ui(ui, &view.figuur.bronregel, 14.0, 19.0, true);
    }

    fn network_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &NetwerkView,
        figure: &Arc<Figure>,
        height: f32,
    ) {
        let wanted = card_ui(ui, |ui| {
            let top = ui.cursor().top();
            head_ui(ui, &view.figuur.kop, |_| ());
            under_ui(ui, &figure.head.ondertitel);
            let left = height - 26.0 - (ui.cursor().top() - top);
            network_plot_ui(ui, figure, &view.figuur.kop, left, &mut self.read, self.chosen)
        });
        copy_by_key(context, ui, figure);
        if let Some(Wanted::Bron(place) | Wanted::Wijk(place)) = wanted.inner {
            self.choose(place);
        }
    }

    /// Chooses a node; the chosen one is let go.
    fn choose(&mut self, place: usize) {
        self.chosen = (self.chosen != Some(place)).then_some(place);
    }

    fn beside_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &NetwerkView,
        height: Option<f32>,
    ) {
        match naast_ui(ui, view, self.chosen, height) {
            Some(Naast::Kies(place)) => self.choose(place),
            Some(Naast::Open(id)) => context.act(Action::Show(Target::Partner(id))),
            None => {}
        }
    }
}
