//! The engine as JavaScript holds it: one object with two buffers. Forms, packs and service points are numbers.
//!
//! Texts come in through one buffer and records through the other; what goes out is read where it lies. All that a form
//! was given lies on the other side, too: should an instance ever fault, a fresh one is told everything again.

mod slots;

use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem::ManuallyDrop;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::address::{GROUP, KIND, NONE, UNEXPECTED};
use crate::form::Form;
use crate::form::cell::Given;
use crate::form::unexpected::UnexpectedKind;
use crate::pack::{Lines, Pack, PackFault};
use crate::points::Points;
use slots::Slots;

/// One instance of the engine. It lives as long as the module, so that what would free it is left out.
#[wasm_bindgen]
pub struct Engine {
    pub(super) text: ManuallyDrop<Vec<u8>>,
    records: ManuallyDrop<Vec<u32>>,
    pub(super) out: ManuallyDrop<Vec<u8>>,
    pub(super) places: ManuallyDrop<Vec<u32>>,
    /// Packs and lines live as long as the instance: there are few, and every form refers to some.
    packs: ManuallyDrop<Vec<&'static Pack>>,
    lines: ManuallyDrop<Vec<&'static Lines>>,
    points: ManuallyDrop<Slots<Arc<Points>>>,
    pub(super) forms: ManuallyDrop<Slots<Box<Form<'static>>>>,
    /// What is remembered of forms that are bound in a page, by their numbers.
    #[cfg(feature = "form")]
    pub(super) lives: ManuallyDrop<Vec<Option<Box<crate::live::Live>>>>,
    seed: u32,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new(seed: u32) -> Engine {
        Engine {
            text: ManuallyDrop::new(Vec::new()),
            records: ManuallyDrop::new(Vec::new()),
            out: ManuallyDrop::new(Vec::new()),
            places: ManuallyDrop::new(Vec::new()),
            packs: ManuallyDrop::new(Vec::new()),
            lines: ManuallyDrop::new(Vec::new()),
            points: ManuallyDrop::new(Slots::default()),
            forms: ManuallyDrop::new(Slots::default()),
            #[cfg(feature = "form")]
            lives: ManuallyDrop::new(Vec::new()),
            seed,
        }
    }

    /// Makes a buffer of so many bytes for texts on their way in, in the place of the one before.
    pub fn text(&mut self, bytes: usize) -> *mut u8 {
        // Given back first, so that a large buffer never lies beside another one.
        *self.text = Vec::new();
        self.text.resize(bytes, 0);
        self.text.as_mut_ptr()
    }

    /// Makes a buffer of so many numbers for records on their way in.
    pub fn records(&mut self, numbers: usize) -> *mut u32 {
        self.records.resize(numbers, 0);
        self.records.as_mut_ptr()
    }

    /// Where the text lies that was last asked for.
    pub fn out(&mut self) -> *const u8 {
        self.out.as_ptr()
    }

    /// Reads the pack in the buffer: its number, -1 where it is damaged, -2 where it is of another version.
    pub fn pack(&mut self, bytes: usize) -> i32 {
        // One with a fault is leaked as well: what would free it weighs more in the download.
        let pack = Box::leak(Box::new(Pack::empty()));
        match pack.fill(self.given(bytes)) {
            Ok(()) => {
                self.packs.push(pack);
                self.packs.len() as i32 - 1
            }
            Err(PackFault::Damaged) => -1,
            Err(PackFault::Version) => -2,
        }
    }

    /// Takes the lines in the buffer.
    pub fn lines(&mut self, bytes: usize) -> usize {
        let lines = Lines::new(self.given(bytes));
        self.lines.push(Box::leak(Box::new(lines)));
        self.lines.len() - 1
    }

    /// Opens a form: its number, or -1 where the texts or the sentences are not those of the pack.
    pub fn open(&mut self, pack: usize, texts: usize, sentences: usize) -> i32 {
        let Some((pack, texts, sentences)) = self.loaded(pack, texts, sentences) else { return -1 };
        self.forms.add(Box::new(Form::new(pack, texts, sentences, self.seed))) as i32
    }

    pub fn close(&mut self, form: usize) {
        self.forms.remove(form);
        #[cfg(feature = "form")]
        if let Some(live) = self.lives.get_mut(form) {
            *live = None;
        }
    }

    /// Sets the service points, or 0 for none, and the market, which is in the buffer.
    pub fn context(&mut self, form: usize, points: usize, market: usize, ignores_unknown: bool) {
        let points = points.checked_sub(1).and_then(|points| self.points.get(points)).cloned();
        let (Some(form), Some(market)) = (self.forms.get_mut(form), self.text.get(..market)) else { return };
        form.set_context(points, market, ignores_unknown);
    }

    /// Sets the date of today, which is in the buffer.
    pub fn today(&mut self, form: usize, bytes: usize) {
        if let (Some(form), Some(today)) = (self.forms.get_mut(form), self.text.get(..bytes)) {
            form.set_today(today);
        }
    }

    /// Takes so many records, two numbers each, whose texts stand one after the other in the buffer. Gives the state.
    /// Where more is to come, what several properties have to do with each other is not looked at yet.
    pub fn feed(&mut self, form: usize, records: usize, bytes: usize, is_last: bool) -> u32 {
        let (Some(form), Some(texts)) = (self.forms.get_mut(form), self.text.get(..bytes)) else { return NONE };
        let taken = form.take(texts);
        let mut begin = 0;
        for record in self.records.chunks_exact(2).take(records) {
            let &[place, info] = record else { continue };
            let (length, kind) = ((info & 0xff_ffff) as usize, info >> 24 & 0xf);
            match place & KIND {
                GROUP => form.set_items((place & 0x3f) as usize, length),
                UNEXPECTED => {
                    let kind = UnexpectedKind::of(kind);
                    let bytes = if kind == UnexpectedKind::More { 0 } else { length };
                    let path = texts.get(begin..begin + bytes).unwrap_or_default();
                    form.add_unexpected(path, kind, place & 1 != 0, place & 2 != 0, length as u32);
                    begin += bytes;
                }
                _ => {
                    form.give(place, Given::of(kind), taken + begin, length);
                    begin += length;
                }
            }
        }
        if is_last {
            form.settle();
        }
        form.state()
    }

    /// Sets a property to the text in the buffer: what a keystroke costs. Gives the state.
    pub fn set(&mut self, form: usize, address: u32, bytes: usize) -> u32 {
        let (Some(form), Some(text)) = (self.forms.get_mut(form), self.text.get(..bytes)) else { return NONE };
        let begin = form.take(text);
        form.give(address, Given::Text, begin, bytes);
        form.settle();
        form.state()
    }

    pub fn clear(&mut self, form: usize) {
        if let Some(form) = self.forms.get_mut(form) {
            form.clear();
        }
    }

    #[wasm_bindgen(js_name = removeItem)]
    pub fn remove_item(&mut self, form: usize, group: usize, item: usize) -> u32 {
        let Some(form) = self.forms.get_mut(form) else { return NONE };
        form.remove_item(group, item);
        form.state()
    }

    /// Where the findings lie: place and rule of each, ended by [`NONE`].
    pub fn findings(&mut self, form: usize) -> *const u32 {
        if let Some(form) = self.forms.get_mut(form) {
            form.findings(&mut self.places);
        }
        self.places.push(NONE);
        self.places.as_ptr()
    }

    /// Each of these writes a text and gives its length in bytes.
    pub fn issue(&mut self, form: usize, place: u32, rule: u16) -> usize {
        self.write(form, |form, out| form.put_issue(place, rule, out))
    }

    pub fn suggestion(&mut self, form: usize, address: u32) -> usize {
        self.write(form, |form, out| form.suggest(address, out))
    }

    pub fn normalised(&mut self, form: usize, address: u32) -> usize {
        self.write(form, |form, out| form.normalise(address, out))
    }

    pub fn path(&mut self, form: usize, place: u32) -> usize {
        self.write(form, |form, out| form.put_path(place, out))
    }

    /// Indexes the service points in the buffer, five lines for each. Gives their number, from 1.
    pub fn points(&mut self, bytes: usize) -> usize {
        let points = Points::new(self.given(bytes), self.seed);
        self.points.add(Arc::new(points)) + 1
    }

    #[wasm_bindgen(js_name = pointsSize)]
    pub fn points_size(&mut self, points: usize) -> usize {
        points.checked_sub(1).and_then(|points| self.points.get(points)).map_or(0, |points| points.len())
    }

    #[wasm_bindgen(js_name = pointsFree)]
    pub fn points_free(&mut self, points: usize) {
        if let Some(points) = points.checked_sub(1) {
            self.points.remove(points);
        }
    }

    /// A pack with texts and sentences that are as many as it refers to.
    pub(super) fn loaded(
        &self,
        pack: usize,
        texts: usize,
        sentences: usize,
    ) -> Option<(&'static Pack, &'static Lines, &'static Lines)> {
        let (pack, texts) = (*self.packs.get(pack)?, *self.lines.get(texts)?);
        let sentences = *self.lines.get(sentences)?;
        Form::has_texts(pack, texts, sentences).then_some((pack, texts, sentences))
    }

    fn given(&self, bytes: usize) -> &[u8] {
        self.text.get(..bytes).unwrap_or_default()
    }

    pub(super) fn write(&mut self, form: usize, act: impl FnOnce(&Form<'_>, &mut Vec<u8>)) -> usize {
        self.out.clear();
        if let Some(form) = self.forms.get(form) {
            act(form, &mut self.out);
        }
        self.out.len()
    }
}
